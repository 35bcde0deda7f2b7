interface SearchInputProps {
  id: string;
  placeholder: string;
  text: string;
  onChange: (text: string) => void;
}

/** A field to search with, which neither remembers nor corrects what is typed. */
export const SearchInput = ({ id, placeholder, text, onChange }: SearchInputProps) => (
  <input
    id={id}
    type="search"
    autocomplete="off"
    spellcheck={false}
    placeholder={placeholder}
    value={text}
    onInput={(event) => onChange(event.currentTarget.value)}
  />
);
