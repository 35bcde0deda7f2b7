/** Signing up over several documents, each reached by a full navigation. */
import { codeField, escapeHtml, hearCode, page, phoneField } from './page.ts';

const hearPhone = `const phone = document.getElementById('phone');
phone.addEventListener('input', () => { appState.phone = phone.value; });`;

function alert(error: string): string {
  return `<div role="alert">${escapeHtml(error)}</div>`;
}

/** First document: the phone number. */
export function phonePage(host: string, error = ''): string {
  return page(
    host,
    'Your phone number',
    `<h1>Create your account</h1><p>Step 1 of 2</p><form method="post" action="/signup-pages">${phoneField}<button>Send code</button></form>${alert(error)}`,
    hearPhone,
  );
}

/** Second document: the code. */
export function codePage(host: string, phone: string, error = ''): string {
  return page(
    host,
    'Enter the code',
    `<h1>Enter the code</h1><p>Step 2 of 2. We sent it to ${escapeHtml(phone)}.</p><form method="post" action="/signup-pages/code"><input type="hidden" name="phone" value="${escapeHtml(phone)}">${codeField}<button>Verify</button></form>${alert(error)}`,
    `${hearCode}appState.phone = document.querySelector('[name=phone]').value;
hearField(document.getElementById('code'));`,
  );
}

/** Last document. */
export function welcomePage(host: string): string {
  return page(
    host,
    'Welcome',
    '<h1>All done</h1><div role="status">Welcome! Your number is verified.</div>',
    'appState.verified = true;',
  );
}
