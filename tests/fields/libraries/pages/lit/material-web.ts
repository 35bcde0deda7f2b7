import '@material/web/textfield/outlined-text-field.js';
import { html, LitElement, render } from 'lit';
import { app, report } from '../contract.ts';

class CodeStep extends LitElement {
  static override properties = { code: { state: true } };
  declare code: string;
  constructor() {
    super();
    this.code = '';
    report(() => this.code);
  }
  override render() {
    return html`<md-outlined-text-field
      label="Verification code"
      inputmode="numeric"
      .value=${this.code}
      @input=${(event: Event) => (this.code = (event.target as HTMLInputElement).value)}
    ></md-outlined-text-field>`;
  }
}
customElements.define('code-step', CodeStep);
render(html`<code-step></code-step>`, app);
