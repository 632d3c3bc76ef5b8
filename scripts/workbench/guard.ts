import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

/**
 * Lets only this page speak to the workbench. A foreign name in `Host` is a web page that pointed its own name at this
 * computer; a foreign `Origin` is a web page that posts here behind the person's back. Both are turned away.
 */
export function checkCaller(request: IncomingMessage, port: number): void {
  const { host, origin } = request.headers;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!host || !hosts.includes(host.toLowerCase()))
    throw new Refusal('The workbench answers only at its own address on this computer.', 403);
  if (origin !== undefined && origin !== `http://${host.toLowerCase()}`)
    throw new Refusal('Another web page may not use the workbench.', 403);
  const site = request.headers['sec-fetch-site'] ?? 'none';
  const isVisit = request.method === 'GET' && request.headers['sec-fetch-dest'] === 'document';
  if (site !== 'same-origin' && site !== 'none' && !isVisit)
    throw new Refusal('Another web page may not use the workbench.', 403);
}

/** Reads a body up to a limit in bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > limit) throw new Refusal('This file is too large to open here.', 413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
