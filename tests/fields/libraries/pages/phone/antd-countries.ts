import { Form, Input, Select } from 'antd';
import { countries } from './countries.ts';
import { h, mount } from './mount.ts';

// Only the options in sight are in the page.
mount((_, setNumber, setCountry) =>
  h(
    Form,
    {
      initialValues: { country: 'DE' },
      onValuesChange: (__: unknown, all: { phone?: string; country: string }) => {
        setNumber(all.phone ?? '');
        setCountry(all.country);
      },
    },
    h(
      Form.Item,
      { name: 'phone', label: 'Phone number' },
      h(Input, {
        addonBefore: h(
          Form.Item,
          { name: 'country', noStyle: true },
          h(Select, {
            style: { width: 180 },
            options: countries.map(({ code, name, prefix }) => ({ value: code, label: `${name} (${prefix})` })),
          }),
        ),
      }),
    ),
  ),
);
