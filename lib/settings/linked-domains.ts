import * as z from 'zod/mini';

/** The user's word that codes rented for one site may also go into another, such as a shared sign-in. */
export const LinkSchema = z.object({
  /** The registrable domain that numbers are rented for. */
  site: z.string(),
  /** The registrable domain that its codes may go into too. */
  domain: z.string(),
});

/** See {@link LinkSchema}. */
export type Link = z.infer<typeof LinkSchema>;

/** The links with one more; each is kept once. */
export const withLink = (links: readonly Link[], link: Link): Link[] => [link, ...withoutLink(links, link)];

/** The links without one. */
export const withoutLink = (links: readonly Link[], link: Link): Link[] =>
  links.filter(({ site, domain }) => site !== link.site || domain !== link.domain);
