/** What every page leaves for the tests: what its framework holds, and how often it sent the code by itself. */
export interface PageState {
  code: string;
  submits: number;
}

const world = window as unknown as { pageState: () => PageState };
let submits = 0;

/** Says where the framework's own state is read; an array is a code in pieces. */
export function report(read: () => unknown): void {
  world.pageState = () => {
    const held = read();
    return { code: Array.isArray(held) ? held.join('') : String(held ?? ''), submits };
  };
}

/** For what a component calls once its code is complete. */
export function submit(): void {
  submits++;
}

/** Where the page mounts what it shows. */
export const app = document.getElementById('app') as HTMLElement;

/** What a phone page leaves: the number as its library hands it over, and the library's country where it has one. */
export interface PhoneState {
  number: string;
  country: string | null;
}

/** Says where the library's own number and country are read. */
export function reportPhone(read: () => { number: unknown; country?: unknown }): void {
  (window as unknown as { phoneState: () => PhoneState }).phoneState = () => {
    const { number, country } = read();
    return { number: String(number ?? ''), country: country ? String(country).toUpperCase() : null };
  };
}
