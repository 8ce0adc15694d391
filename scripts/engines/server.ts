import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.epub': 'application/epub+zip',
};

/** Serves the harness pages, the engines out of node_modules, and one book as `/book.epub`. */
export async function serve(book: string): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    readFile(fileOf(path, book)).then(
      (bytes) => {
        response
          .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
          .end(bytes);
      },
      () => {
        response.writeHead(404).end();
      },
    );
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://127.0.0.1:${String(port)}` };
}

function fileOf(path: string, book: string): string {
  if (path === '/book.epub') return book;
  if (path.startsWith('/node_modules/')) return resolve(project, path.slice(1).replaceAll('..', ''));
  return resolve(import.meta.dirname, path.slice(1).replaceAll('..', ''));
}
