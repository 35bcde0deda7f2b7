import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rentalsCsv, toCsv } from '../../../../lib/rentals/history/rentals-csv.ts';
import { rental } from '../../components/samples.ts';

/** Reads what RFC 4180 describes, with another separator for spreadsheets of other locales. */
function readCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[index + 1] === '"') field += text[(index += 1)];
      else quoted = false;
    } else if (char === '"' && field === '') quoted = true;
    else if (char === separator) {
      row.push(field);
      field = '';
    } else if (char === '\r' && text[index + 1] === '\n') {
      rows.push([...row, field]);
      row = [];
      field = '';
      index += 1;
    } else field += char;
  }
  return rows;
}
const isFormula = (field: string): boolean => /^\s*[=+\-@＝＋－＠]/.test(field);
const nasty = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '＝', ',', ';', '"', "'", '\t', '\r', '\n', ' ', 'a', '|', '1'),
  maxLength: 12,
});

describe('toCsv', () => {
  it('writes CRLF, doubled quotes and empty fields', () => {
    expect(
      toCsv([
        ['a', 1, null, { decimal: '-0.55' }],
        ['x,"y"\r\nz', 'p;q', ' s', 'plain'],
      ]),
    ).toBe('a,1,,-0.55\r\n"x,""y""\r\nz","p;q"," s",plain\r\n');
  });

  it('leads with a byte order mark only where there is more than ASCII', () => {
    expect(toCsv([['Café']])).toBe('\ufeffCafé\r\n');
    expect(toCsv([['Cafe']])).toBe('Cafe\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', "=cmd|' /C calc'!A0"])(
    'disarms %j',
    (text) => {
      const [[field] = []] = readCsv(toCsv([[text, 'end']]).replace('\ufeff', ''));
      expect(field?.trimStart()).toMatch(/^'/);
      expect(field?.replaceAll(/'(?=[=+\-@＝\t\r])/g, '')).toContain(text.trim().replaceAll(/'(?=[=+\-@])/g, ''));
    },
  );

  it('leaves ordinary text as it is', () => {
    for (const text of [
      'WhatsApp',
      'my-site.example.com',
      'a+b',
      'Ticketmaster / Live Nation',
      '(202) 555-0101',
      "O'Neill",
    ]) {
      expect(toCsv([[text]])).toBe(`${text}\r\n`);
    }
  });

  it('comes back whole, with no field that a spreadsheet of any locale would run', () => {
    fc.assert(
      fc.property(fc.array(fc.array(nasty, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const text = toCsv(rows).replace('\ufeff', '');
        const read = readCsv(text);
        expect(read.map((row) => row.length)).toEqual(rows.map(() => 3));
        expect(read.map((row) => row.map((field) => field.replaceAll("'", '')))).toEqual(
          rows.map((row) => row.map((field) => field.replaceAll("'", ''))),
        );
        for (const separator of [',', ';', '\t']) {
          for (const line of readCsv(text, separator))
            for (const field of line) expect(isFormula(field), JSON.stringify(field)).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('rentalsCsv', () => {
  it('has the person’s numbers and amounts, and no code, key, account or provider’s id', () => {
    const text = rentalsCsv([
      rental({
        key: 'key-secret',
        account: 'account-secret',
        providerId: '777001',
        state: 'cancelled',
        code: '654321',
        refunded: 550_000,
        note: 'For my nephew',
        rentedAt: Date.UTC(2026, 10, 24, 9, 5),
        endedAt: Date.UTC(2026, 10, 24, 9, 7, 30),
      }),
      rental({
        state: 'unknown',
        number: null,
        price: null,
        site: null,
        rentedAt: null,
        createdAt: Date.UTC(2026, 0, 1),
        service: { apiName: 'x', name: '=HYPERLINK("http://x")', ttlMinutes: 1, multipleSms: false },
        note: '=1+1, "mine"',
      }),
    ]);
    expect(readCsv(text)).toEqual([
      [
        'Service',
        'Site',
        'Number',
        'Outcome',
        'Price (USD)',
        'Refunded (USD)',
        'Cost (USD)',
        'Rented (UTC)',
        'Ended (UTC)',
        'Note',
      ],
      [
        'WhatsApp',
        'web.whatsapp.com',
        '2025550101',
        'refunded',
        '0.55',
        '0.55',
        '0.00',
        '2026-11-24 09:05:00',
        '2026-11-24 09:07:30',
        'For my nephew',
      ],
      [`'=HYPERLINK("http://x")`, '', '', 'unknown', '', '', '', '2026-01-01 00:00:00', '', `'=1+1, "mine"`],
    ]);
    expect(text).not.toMatch(/654321|secret|777001/);
  });
});

it('names the account of each rental where there are two', () => {
  const accounts = [
    { ids: ['home-secret'], name: 'Home' },
    { ids: ['work-secret', 'old-secret'], name: '=Work' },
  ];
  const rentals = ['home-secret', 'old-secret', 'gone-secret'].map((account) => rental({ account }));
  const text = rentalsCsv(rentals, accounts);
  expect(readCsv(text).map((row) => row[10])).toEqual(['Account', 'Home', "'=Work", '']);
  expect(text).not.toContain('secret');
  expect(rentalsCsv(rentals, accounts.slice(0, 1))).toBe(rentalsCsv(rentals));
});
