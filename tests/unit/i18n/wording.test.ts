import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { shippedTexts } from './browser-texts.ts';
import { englishFaults, signFaults } from './wording.ts';

test('the English texts keep to the glossary and the voice', () => {
  expect(englishFaults(shippedTexts('en'))).toEqual([]);
});

test.each(readdirSync('public/_locales'))('the texts in %s have the right signs', (language) => {
  expect(signFaults(shippedTexts(language))).toEqual([]);
});

describe('the check of English', () => {
  it.each([
    ['The browser did not answer.', 'did not'],
    ['You can cannot.', 'cannot'],
    ['This is not here.', 'is not'],
    ['It is not here.', 'It is not'],
    ['This rental was cancelled.', 'cancelled'],
    ['Cancelling…', 'Cancelling'],
    ['Favourite, listed first', 'Favourite'],
    ['Licence of this extension', 'Licence'],
    ['Change it in the options.', 'in the options'],
    ['Look at the list.', 'Look at'],
    ['Check your {provider} page.', '{provider} page'],
    ['Your web site', 'web site'],
    ['Enter your PIN', 'PIN'],
    ['A text came', 'text came'],
    ['It ends by itself.', 'by itself'],
    ['Top up first', 'Top up'],
    ['Above your limit', 'limit'],
    ['The code has arrived: there is nothing to cancel.', 'arrived: there'],
    ['Nobody knows', 'Nobody'],
  ])('sees %s', (text, found) => {
    expect(englishFaults({ some_key: text }).join('\n')).toContain(`“${found}”`);
  });

  it.each([
    'Your code is here. Copy it?',
    '{service}: your code is here',
    'Pin to Toolbar',
    'The telling is done, and spelling too.',
    'This file can’t be imported. Nothing was changed.',
  ])('is content with %s', (text) => {
    expect(englishFaults({ some_key: text })).toEqual([]);
  });

  it('sees signs that stand for others', () => {
    for (const text of ['Renting - now', 'Wait...', 'Two  spaces', "You don't"])
      expect(signFaults({ some_key: text })).toHaveLength(1);
  });
});
