import { defineBackground } from 'wxt/utils/define-background';
import { listen } from './listeners.ts';
import { createServices } from './services.ts';

export default defineBackground(() => {
  // Listeners must stand before the first await, or the browser drops the event that woke the worker.
  listen(createServices());
});
