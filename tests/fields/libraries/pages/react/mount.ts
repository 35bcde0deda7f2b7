import { createElement, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { app, report } from '../contract.ts';

export { createElement as h } from 'react';

/** A controlled page: React's own state is what the tests read. */
export function mount(view: (code: string, setCode: (code: string) => void) => ReactNode): void {
  function Page(): ReactNode {
    const [code, setCode] = useState('');
    report(() => code);
    return view(code, setCode);
  }
  createRoot(app).render(createElement(Page));
}
