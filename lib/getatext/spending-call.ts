import { bearsPurchase, errorText, parseJson, saysFailed } from './answer.ts';
import { makeCall, refusalOf, type CallDeps, type CallSpec } from './call.ts';
import { kindOfText } from './classify-error.ts';
import { fail, ok, type Result } from '../core/errors.ts';
import { send, type HttpOutcome } from './transport/http.ts';
import { placeName } from './reading.ts';

/**
 * Makes a call that costs money: sends it once and never again. `outcome_unknown` with its cause whenever the charge
 * can't be ruled out; any other error means that nothing was bought.
 */
export async function callSpending<T>(deps: CallDeps, spec: CallSpec<T>): Promise<Result<T>> {
  return makeCall(deps, spec, deps.sendSpending ?? send, (outcome) => judgeSpending(deps, spec, outcome));
}

/** Statuses that a server or something before it gives without having a verdict. */
const UNDECIDED = new Set([408, 425, 429]);

function judgeSpending<T>(deps: CallDeps, spec: CallSpec<T>, outcome: HttpOutcome): Result<T> {
  if (!outcome.heard) return unknown(outcome.reason);
  const { status, text, bodyFault } = outcome;
  const body = text === null ? undefined : parseJson(text);
  if (status >= 400 && status < 500 && !UNDECIDED.has(status)) {
    // A refusal that names no fault and bears the whole of what was asked for: believing the status alone could lose it.
    if (bearsPurchase(body) && !saysFailed(body) && spec.read(body).ok) return unknown('contradictory answer');
    return fail(refusalOf(deps, spec.name, outcome, body ?? text ?? ''));
  }
  if (status < 200 || status >= 300) return unknown(`http ${status}`);
  if (bodyFault) return unknown(bodyFault);
  if (body === undefined) return unknown('unreadable answer');

  const verdict = spec.verdictOf?.(body) ?? body;
  const failed = saysFailed(body) || saysFailed(verdict);
  const reading = spec.read(body);
  if (reading.ok && !failed) return ok(reading.value);
  if (!bearsPurchase(body) && (failed || isPlainRefusal(body, spec.name))) {
    return fail(refusalOf(deps, spec.name, outcome, saysFailed(body) ? body : verdict));
  }
  if (reading.ok) return unknown('contradictory answer');
  return unknown(`unreadable answer: ${placeName(spec.name, reading.path)}`);
}

/** Whether a body that names no failure is nothing but the text of one: `{"message":"Service is out of stock"}`. */
function isPlainRefusal(body: unknown, call: string): boolean {
  const kind = kindOfText(errorText(body), call);
  return kind === 'no_numbers' || kind === 'insufficient_funds' || kind === 'price_above_cap' || kind === 'auth';
}

function unknown(cause: string): { ok: false; error: { kind: 'outcome_unknown'; cause: string } } {
  return { ok: false, error: { kind: 'outcome_unknown', cause } };
}
