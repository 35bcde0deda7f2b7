import { useEffect, useState } from 'preact/hooks';

/** A section of a page; `id` is that of its heading. */
interface ListedSection {
  id: string;
  title: string;
}

/** Links to the sections of a page, the one that is being read marked. `label` names the list. */
export function SectionList({ label, sections }: { label: string; sections: readonly ListedSection[] }) {
  const current = useCurrentSection(sections.map(({ id }) => id).join(' '));
  return (
    <nav class="section-list" aria-label={label}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** From the window's upper edge, as a share of its height: a section whose heading has passed it is being read. */
const READING_LINE = 0.3;

/** The last section whose heading has passed the reading line; at the end of the page, the last of all. */
function useCurrentSection(ids: string): string | undefined {
  const [current, setCurrent] = useState(ids.split(' ')[0]);
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const all = ids.split(' ');
      const passed = all.filter(
        (id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < innerHeight * READING_LINE,
      );
      const { scrollHeight } = document.documentElement;
      const isAtEnd = scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2;
      setCurrent((isAtEnd ? all : passed).at(-1) ?? all[0]);
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', soon);
      removeEventListener('resize', soon);
    };
  }, [ids]);
  return current;
}
