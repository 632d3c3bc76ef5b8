import type { Host } from '../host.ts';
import { ServiceError } from '../realm/errors.ts';
import { as, type GHtmlOutput, type GHtmlService, type GHtmlTemplate } from './types.ts';

export class HtmlService implements Partial<GHtmlService> {
  static readonly kind = 'HtmlService';
  readonly #host: Host;
  constructor(host: Host) {
    this.#host = host;
  }
  createHtmlOutput(content: unknown = ''): GHtmlOutput {
    return as(new HtmlOutput(String(content ?? '')));
  }
  createHtmlOutputFromFile(name: string): GHtmlOutput {
    const { pages } = this.#host;
    const content = pages[name] ?? pages[`${name}.html`];
    if (content === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return as(new HtmlOutput(content));
  }
  createTemplateFromFile(name: string): GHtmlTemplate {
    const { pages } = this.#host;
    const content = pages[name] ?? pages[`${name}.html`];
    if (content === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return as(new HtmlTemplate(content));
  }
}

export class HtmlTemplate implements Partial<GHtmlTemplate> {
  static readonly kind = 'HtmlTemplate';
  readonly #content: string;
  constructor(content: string) {
    this.#content = content;
  }
  getRawContent(): string {
    return this.#content;
  }
}

export class HtmlOutput implements Partial<GHtmlOutput> {
  static readonly kind = 'HtmlOutput';
  #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;
  constructor(content: string) {
    this.#content = content;
  }
  getContent(): string {
    return this.#content;
  }
  setContent(content: string): GHtmlOutput {
    this.#content = content;
    return as(this);
  }
  append(content: string): GHtmlOutput {
    this.#content += content;
    return as(this);
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): GHtmlOutput {
    this.#title = title;
    return as(this);
  }
  getWidth(): number {
    return this.#width as number;
  }
  setWidth(width: number): GHtmlOutput {
    this.#width = width;
    return as(this);
  }
  getHeight(): number {
    return this.#height as number;
  }
  setHeight(height: number): GHtmlOutput {
    this.#height = height;
    return as(this);
  }
}
