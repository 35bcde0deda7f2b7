/** The site in front of the person, as its host. */
export function SiteLine({ host }: { host: string }) {
  return (
    <p class="host">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="7" />
        <path d="M3 10h14M10 3c2.2 2 3.2 4.3 3.2 7s-1 5-3.2 7c-2.2-2-3.2-4.3-3.2-7S7.8 5 10 3Z" />
      </svg>
      <bdi>{host}</bdi>
    </p>
  );
}
