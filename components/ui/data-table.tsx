import type { ComponentChildren } from 'preact';

/** A column of a {@link DataTable}. */
export interface Column<T> {
  label: string;
  /** `amount` stands at the row's end; `action` holds buttons, and its head is only read out. */
  kind?: 'amount' | 'action';
  cell: (item: T) => ComponentChildren;
}

/** The first column names its row. */
interface DataTableProps<T> {
  /** The name of the group that the table is in. */
  name: string;
  /** The table's own name, where the group's does not say it. */
  caption?: string;
  columns: readonly Column<T>[];
  items: readonly T[];
  keyOf: (item: T) => string;
}

/**
 * A table, which shows each row as a card where it is too narrow for columns. The roles are spelled out because
 * browsers forget them with the layout of a table.
 */
export function DataTable<T>({ name, caption, columns, items, keyOf }: DataTableProps<T>) {
  return (
    <div class="table-box" role="group" aria-label={name}>
      <table role="table" aria-label={caption}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ label, kind }, index) => (
              <th key={index} role="columnheader" scope="col" class={kind}>
                {kind === 'action' ? <span class="visually-hidden">{label}</span> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {items.map((item) => (
            <tr key={keyOf(item)} role="row">
              {columns.map(({ label, kind, cell }, index) =>
                index === 0 ? (
                  <th key={index} role="rowheader" scope="row">
                    {cell(item)}
                  </th>
                ) : (
                  <td key={index} role="cell" class={kind} data-label={label}>
                    {cell(item)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
