import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Session } from './session.ts';

/** Tells a window of the page the number of each new version, so that it can ask for what is new. */
export function followEvents(request: IncomingMessage, response: ServerResponse, session: Session): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const tell = (version: number) => response.write(`data: ${version}\n\n`);
  tell(session.state().version);
  const stop = session.watch(tell);
  request.on('close', stop);
}
