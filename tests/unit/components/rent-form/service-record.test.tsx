// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { recordSentence } from '../../../../components/rent-form/record-texts.ts';
import { ServiceRecord } from '../../../../components/rent-form/service-record.tsx';
import { ProviderContext, providerAt } from '../../../../components/ui/hooks/use-provider.tsx';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import { NO_FILTERS, type Filters } from '../../../../lib/settings/filters.ts';
import { rental, service } from '../samples.ts';

afterEach(cleanup);

const HOUR = 3_600_000;
/** A number that got a code 12 s after it was rented, or none, some hours ago. */
function past(hours: number, hasCode: boolean, changes: Partial<Rental> = {}): Rental {
  const rentedAt = Date.now() - hours * HOUR;
  return rental({
    key: `${hours}`,
    state: hasCode ? 'completed' : 'expired',
    rentedAt,
    endsAt: rentedAt + 300_000,
    endedAt: rentedAt + 300_000,
    codeAt: hasCode ? rentedAt + 12_000 : null,
    ...changes,
  });
}

function lines(history: Rental[], filters: Partial<Filters> = {}, server = 'https://getatext.com'): string[] {
  const { container } = render(
    <ProviderContext.Provider value={providerAt(server)}>
      <ServiceRecord rentals={{ live: [], history }} service={service()} filters={{ ...NO_FILTERS, ...filters }} />
    </ProviderContext.Provider>,
  );
  const found = [...container.querySelectorAll('p')].map((line) => line.textContent ?? '');
  cleanup();
  return found;
}

describe('ServiceRecord', () => {
  it('says in plain words how the last numbers did, and when the last code came', () => {
    const history = [past(2, false), past(3, true), past(4, true), past(5, true), past(6, true)];
    expect(lines(history)).toEqual(['4 of your last 5 numbers got a code, in 12 sec · last code 2 hours ago']);
    expect(lines(history.slice(0, 1))).toEqual(['Your last number didn’t get a code']);
  });

  it('says nothing of a service without a record, and nothing of another server’s numbers', () => {
    expect(lines([])).toEqual([]);
    expect(lines([past(2, true)], {}, 'https://sms.example')).toEqual([]);
    expect(lines([past(2, true, { account: 'https://sms.example 01' })], {}, 'https://sms.example')).toHaveLength(1);
  });

  it('adds the carrier and the area codes that are chosen, once there are three numbers of the kind', () => {
    const verizon = { ...NO_FILTERS, carrier: 'verizon' as const };
    const history = [
      past(2, false, { filters: verizon, number: '6465550101' }),
      past(3, true, { filters: verizon, number: '2125550101' }),
      past(4, true, { filters: verizon, number: '2125550102' }),
      past(5, false, { number: '2125550103' }),
      past(6, false, { number: '6465550103' }),
    ];
    expect(lines(history, { carrier: 'verizon', areaCodes: '646, 212' }).slice(1)).toEqual([
      'Verizon: 2 of your last 3 numbers got a code, in 12 sec · last code 2 hours ago',
      'Area code 212: 2 of your last 3 numbers got a code, in 12 sec · last code 2 hours ago',
    ]);
    expect(lines(history, { carrier: 'tmobile', areaCodes: '646' })).toHaveLength(1);
    // What is still being typed is no area code.
    expect(lines(history, { areaCodes: '21' })).toHaveLength(1);
  });

  it('follows what is chosen', () => {
    const rentals = { live: [], history: [past(2, true)] };
    const { rerender } = render(<ServiceRecord rentals={rentals} service={service()} filters={NO_FILTERS} />);
    expect(screen.getByText(/^Your last number got a code/)).toBeTruthy();
    rerender(<ServiceRecord rentals={rentals} service={service({ apiName: 'x' })} filters={NO_FILTERS} />);
    expect(screen.queryByText(/^Your last number/)).toBeNull();
    rerender(<ServiceRecord rentals={{ live: [], history: [] }} service={service()} filters={NO_FILTERS} />);
    expect(screen.queryByText(/^Your last number/)).toBeNull();
  });
});

it.each([
  [{ numbers: 5, codes: 4, usualMs: 12_400 }, '4 of your last 5 numbers got a code, in 12 sec'],
  [{ numbers: 5, codes: 1, usualMs: 400 }, '1 of your last 5 numbers got a code, in 1 sec'],
  [{ numbers: 5, codes: 5, usualMs: 89_000 }, '5 of your last 5 numbers got a code, in 89 sec'],
  [{ numbers: 5, codes: 4, usualMs: 155_000 }, '4 of your last 5 numbers got a code, in 3 min'],
  [{ numbers: 5, codes: 4, usualMs: null }, '4 of your last 5 numbers got a code'],
  [{ numbers: 5, codes: 0, usualMs: null }, 'None of your last 5 numbers got a code'],
  [{ numbers: 1, codes: 1, usualMs: 12_000 }, 'Your last number got a code, in 12 sec'],
  [{ numbers: 1, codes: 1, usualMs: null }, 'Your last number got a code'],
  [{ numbers: 1, codes: 0, usualMs: null }, 'Your last number didn’t get a code'],
])('puts %j as “%s”', (record, sentence) => {
  expect(recordSentence({ ...record, slowMs: null, lastCodeAt: null })).toBe(sentence);
});
