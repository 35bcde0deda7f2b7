/** Requests and answers, free of the transport. */
import type { RequestEntry } from './types.ts';

/** A request as the routes see it. */
export interface Ask extends RequestEntry {
  query: URLSearchParams;
}

/** An answer before it is written to a connection. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A JSON answer. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/** A plain text answer. */
export function text(body: string, status = 200): Reply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}

/** A document. */
export function html(body: string, status = 200, headers: Record<string, string> = {}): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}

/** The body's fields, or none where it is no object. */
export function fieldsOf(ask: Ask): Record<string, unknown> {
  const { body } = ask;
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {};
}
