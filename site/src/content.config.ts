import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { libraryLoader } from './content/library-loader.ts';

/** The letters and the rules, read by the loaders that add-on and tests use too; `id` says which. */
const knowledge = defineCollection({ loader: libraryLoader(), schema: z.object({ value: z.any() }) });

/** A day as YAML writes it. */
const day = z.coerce.date().transform((date) => date.toISOString().slice(0, 10));

const source = z.object({
  title: z.string(),
  url: z.url().optional(),
  /** Who says it, when, and how far it carries ("observational", "secondary"). */
  note: z.string().optional(),
});

/** Long texts, one file a language: `en/timing-and-cadence.mdx`. */
const guides = defineCollection({
  loader: glob({ base: './src/content/guides', pattern: '*/*.mdx' }),
  schema: z
    .object({
      title: z.string().max(80),
      description: z.string().min(12).max(200),
      /** Day the text was last checked against its sources. */
      updated: day,
      sources: z.array(source).default([]),
    })
    .strict(),
});

/** Pages about the add-on: install, permissions, privacy, terms, never tried. */
const pages = defineCollection({
  loader: glob({ base: './src/content/pages', pattern: '*/*.mdx' }),
  schema: z.object({ title: z.string(), description: z.string().min(12).max(200), updated: day }).strict(),
});

/** Why the project is as it is: written in English only. */
const decisions = defineCollection({
  loader: glob({ base: './src/content/decisions', pattern: '*.md' }),
  schema: z.object({ title: z.string(), date: day }),
});

export const collections = { knowledge, guides, pages, decisions };
