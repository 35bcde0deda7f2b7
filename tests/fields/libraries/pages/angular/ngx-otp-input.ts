import { mount } from './mount.ts';
import { NgxOtpInputComponent } from 'ngx-otp-input';

mount(
  '<ngx-otp-input [options]="{ otpLength: 6, autoFocus: true }" (otpChange)="set($event)" (otpComplete)="done()"></ngx-otp-input>',
  [NgxOtpInputComponent],
);
