import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { handle } from './doors.ts';
import { checkCaller } from './guard.ts';
import { buildPage } from './page-files.ts';
import { Refusal } from './refusal.ts';
import { openSession, type Session, type SessionOptions } from './session.ts';

export interface WorkbenchOptions extends SessionOptions {
  /** 0 or absent: any free port. */
  port?: number;
}
export interface Workbench {
  /** `http://127.0.0.1:PORT/` */
  url: string;
  session: Session;
  /** Saves the session and stops. */
  close(): Promise<void>;
}

/** Starts the workbench on this computer only: the page, and the doors it speaks to. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const [page, session] = await Promise.all([buildPage(), openSession(options)]);
  let port = 0;
  const server = http.createServer(async (request, response) => {
    try {
      checkCaller(request, port);
      await handle(request, response, session, page);
    } catch (error) {
      const refused = error instanceof Refusal;
      if (!refused) console.error(error);
      const message = refused
        ? error.message
        : 'Something in the workbench broke. Reload the page; if it happens again, start over with the sample.';
      if (response.headersSent) response.end();
      else
        response
          .writeHead(refused ? error.status : 500, { 'Content-Type': 'application/json; charset=utf-8' })
          .end(JSON.stringify({ message }));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${port}/`,
    session,
    async close() {
      await session.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
