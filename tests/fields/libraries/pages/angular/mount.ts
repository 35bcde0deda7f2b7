import 'zone.js';
import '@angular/compiler';
import { Component, type Provider, type Type } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { app, report, submit } from '../contract.ts';

/** A page of one component, compiled in the browser; its `code` is what the tests read. */
export function mount(template: string, imports: unknown[], providers: Provider[] = []): void {
  class Page {
    code: string | null = '';
    digits: unknown = null;
    constructor() {
      report(() => this.code);
    }
    set(code: unknown): void {
      this.code = Array.isArray(code) ? code.join('') : String(code ?? '');
    }
    done(): void {
      submit();
    }
  }
  const annotated = Component({ selector: 'page-app', template, imports: imports as Type<unknown>[] })(Page) as
    Type<unknown> | undefined;
  app.append(document.createElement('page-app'));
  void bootstrapApplication(annotated ?? Page, { providers });
}
