/** Signing up in one document: the phone number, then its code. */
import { codeBoxes, codeField, hearCode, page, phoneField } from './page.ts';

const script = `${hearCode}
const step = (id) => document.getElementById(id);
const phone = step('phone');
const boxes = [...document.querySelectorAll('.boxes input')];
phone.addEventListener('input', () => { appState.phone = phone.value; });
if (boxes.length > 0) hearBoxes(boxes); else hearField(step('code'));
step('phone-step').addEventListener('submit', async (event) => {
  event.preventDefault();
  const sent = await post('/site/send-code', { phone: appState.phone });
  step('alert').textContent = sent.ok ? '' : sent.error;
  if (!sent.ok) return;
  step('phone-step').hidden = true;
  step('code-step').hidden = false;
  step('sent-to').textContent = appState.phone;
  (boxes[0] ?? step('code')).focus();
});
step('code-step').addEventListener('submit', async (event) => {
  event.preventDefault();
  const answer = await post('/site/verify', { phone: appState.phone, code: appState.code });
  step('alert').textContent = answer.ok ? '' : answer.error;
  if (!answer.ok) return;
  appState.verified = true;
  step('code-step').hidden = true;
  step('status').textContent = 'Welcome! Your number is verified.';
});
`;

/** The page; with `boxes` the code has one field for each digit. */
export function signupPage(host: string, boxes: number): string {
  return page(
    host,
    'Create your account',
    `<h1>Create your account</h1>
<form id="phone-step"><p>We will send you a text message to confirm your number.</p>${phoneField}<button>Send code</button></form>
<form id="code-step" hidden><p>Enter the code that we sent to <span id="sent-to"></span>.</p>${boxes > 0 ? codeBoxes(boxes) : codeField}<button>Verify</button></form>
<div id="alert" role="alert"></div><div id="status" role="status"></div>`,
    script,
  );
}
