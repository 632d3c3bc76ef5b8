import type { ImageMetadata } from 'astro';

const files = import.meta.glob<ImageMetadata>('./assets/screenshots/*.png', {
  import: 'default',
  eager: true,
});

/** A picture that `npm run screenshots` has taken, by day and by night. */
export function screenshot(name: string): { light: ImageMetadata; dark: ImageMetadata } {
  const light = files[`./assets/screenshots/${name}.png`];
  const dark = files[`./assets/screenshots/${name}-dark.png`];
  if (!light || !dark)
    throw new Error(`There is no picture "${name}", or not by day and night. Run: npm run screenshots`);
  return { light, dark };
}
