import { createElement, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { app, reportPhone } from '../contract.ts';

export { createElement as h } from 'react';

/** A controlled page with a number and a country. */
export function mount(
  view: (number: string, setNumber: (number: string) => void, setCountry: (country: string) => void) => ReactNode,
): void {
  function Page(): ReactNode {
    const [number, setNumber] = useState('');
    const [country, setCountry] = useState('');
    reportPhone(() => ({ number, country }));
    return view(number, setNumber, setCountry);
  }
  createRoot(app).render(createElement(Page));
}
