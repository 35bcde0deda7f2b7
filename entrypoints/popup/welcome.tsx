import { useContext } from 'preact/hooks';
import { Brand } from '../../components/brand.tsx';
import { ProviderContext } from '../../components/error-notice.tsx';

/** The popup before there is a key. */
export function Welcome() {
  const { name: provider } = useContext(ProviderContext);
  return (
    <section class="card welcome">
      <Brand size={48} />
      <h1>A number for the site in front of you</h1>
      <p>Rent a US number from {provider}, and have its SMS code filled in. Your own number stays yours.</p>
      <a class="button primary wide" href="/options.html" target="_blank">
        Add your API key
      </a>
    </section>
  );
}
