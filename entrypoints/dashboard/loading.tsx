/** What stands where the rentals will be, while they are read: as high as what comes. */
export function RentalsLoading({ text }: { text: string }) {
  return (
    <>
      <p class="visually-hidden" role="status">
        {text}
      </p>
      <div class="skeletons" aria-hidden="true">
        <span class="skeleton control" />
        <span class="skeleton tile" />
        <span class="skeleton chart" />
        <span class="skeleton list" />
      </div>
    </>
  );
}

/** What stands where cards will be, while their list is fetched for the first time. */
export function CardsLoading({ text }: { text: string }) {
  return (
    <>
      <p class="visually-hidden" role="status">
        {text}
      </p>
      <div class="cards" aria-hidden="true">
        <span class="skeleton card-to-come" />
        <span class="skeleton card-to-come" />
      </div>
    </>
  );
}
