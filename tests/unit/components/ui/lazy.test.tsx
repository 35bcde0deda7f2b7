// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lazy, useLoaded } from '../../../../components/ui/lazy.tsx';

afterEach(cleanup);

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>;

describe('lazy', () => {
  it('fetches the code once, when it is first shown', async () => {
    const fetchCode = vi.fn(async () => Greeting);
    const Lazy = lazy(fetchCode);
    expect(fetchCode).not.toHaveBeenCalled();
    const { rerender } = render(<Lazy name="one" />);
    await screen.findByText('Hello one');
    rerender(<Lazy name="two" />);
    expect(screen.getByText('Hello two')).toBeTruthy();
    cleanup();
    render(<Lazy name="three" />);
    expect(screen.getByText('Hello three')).toBeTruthy();
    expect(fetchCode).toHaveBeenCalledTimes(1);
  });

  it('is there at once when its code was fetched before', async () => {
    const Lazy = lazy(async () => Greeting);
    await Lazy.load();
    render(<Lazy name="you" />);
    expect(screen.getByText('Hello you')).toBeTruthy();
  });

  it('shows nothing where its code can’t be fetched, and tries again when it is shown again', async () => {
    const fetchCode = vi
      .fn<() => Promise<typeof Greeting>>()
      .mockRejectedValueOnce(new Error('gone'))
      .mockResolvedValue(Greeting);
    const Lazy = lazy(fetchCode);
    await Lazy.load();
    render(<Lazy name="again" />);
    await screen.findByText('Hello again');
    expect(fetchCode).toHaveBeenCalledTimes(2);
  });
});

describe('useLoaded', () => {
  function held() {
    let release = (): void => undefined;
    const load = vi.fn(() => new Promise<void>((resolve) => (release = resolve)));
    return { component: { load }, release: () => act(async () => release()) };
  }
  const Screen = ({ component, wanted }: { component: { load: () => Promise<void> }; wanted: boolean | undefined }) => (
    <p>{useLoaded(component, wanted) ? 'shown' : 'waiting'}</p>
  );
  const shown = (): string | null | undefined => document.querySelector('p')?.textContent;

  it('waits until it is known what is wanted, and for what is', async () => {
    const { component, release } = held();
    const { rerender } = render(<Screen component={component} wanted={undefined} />);
    expect(shown()).toBe('waiting');
    rerender(<Screen component={component} wanted />);
    expect(shown()).toBe('waiting');
    await release();
    expect(shown()).toBe('shown');
  });

  it('never takes away what has been shown', async () => {
    const { component } = held();
    const { rerender } = render(<Screen component={component} wanted={false} />);
    expect(shown()).toBe('shown');
    rerender(<Screen component={component} wanted />);
    expect(shown()).toBe('shown');
    expect(component.load).not.toHaveBeenCalled();
  });
});
