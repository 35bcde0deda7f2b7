import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import { html, LitElement, render } from 'lit';
import { app, report } from '../contract.ts';

/** A row of six components, each with its input in its own shadow root. */
class CodeStep extends LitElement {
  static override properties = { digits: { state: true } };
  declare digits: string[];
  constructor() {
    super();
    this.digits = ['', '', '', '', '', ''];
    report(() => this.digits);
  }
  private set(index: number, event: Event): void {
    const value = (event.target as HTMLInputElement).value.slice(-1);
    this.digits = this.digits.map((digit, i) => (i === index ? value : digit));
    if (value) (this.renderRoot.querySelectorAll('sl-input')[index + 1] as HTMLElement | undefined)?.focus();
  }
  override render() {
    return html`<div style="display:flex;gap:6px">
      ${this.digits.map((digit, i) => html`<sl-input style="width:48px" maxlength="1" inputmode="numeric" .value=${digit} @sl-input=${(event: Event) => this.set(i, event)}></sl-input>`)}
    </div>`;
  }
}
customElements.define('code-step', CodeStep);
render(html`<code-step></code-step>`, app);
