import { Form, Input, Select } from 'antd';
import { h, mount } from './mount.ts';

mount((_, setNumber, setCountry) =>
  h(
    Form,
    {
      initialValues: { prefix: '86' },
      onValuesChange: (__: unknown, all: { phone?: string; prefix: string }) => {
        setNumber(all.phone ?? '');
        setCountry(all.prefix === '1' ? 'US' : 'CN');
      },
    },
    h(
      Form.Item,
      { name: 'phone', label: 'Phone number' },
      h(Input, {
        addonBefore: h(
          Form.Item,
          { name: 'prefix', noStyle: true },
          h(Select, {
            style: { width: 80 },
            options: [
              { value: '86', label: '+86' },
              { value: '1', label: '+1' },
              { value: '49', label: '+49' },
            ],
          }),
        ),
      }),
    ),
  ),
);
