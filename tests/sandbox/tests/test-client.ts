/** A bare client for the sandbox's own tests. */
import type { Sandbox } from '../types.ts';

/** An answer of the API, its body unjudged. */
export interface Heard {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

/** Calls the plain listener: POST where there is a body. */
export async function call(
  sandbox: Sandbox,
  path: string,
  body?: unknown,
  key: string | null = sandbox.key,
): Promise<Heard> {
  const answer = await fetch(sandbox.apiUrl + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', ...(key === null ? {} : { auth: key }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Heard['body'], headers: answer.headers };
}

/** Calls handler_api.php and returns its line. */
export async function stub(sandbox: Sandbox, query: string, key = sandbox.key): Promise<string> {
  return (await fetch(`${sandbox.apiUrl}/stubs/handler_api.php?api_key=${key}&${query}`)).text();
}
