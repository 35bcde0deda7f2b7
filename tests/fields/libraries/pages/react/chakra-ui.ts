import { ChakraProvider, HStack, PinInput, PinInputField } from '@chakra-ui/react';
import { submit } from '../contract.ts';
import { h, mount } from './mount.ts';

mount((value, onChange) =>
  h(
    ChakraProvider,
    {},
    h(
      HStack,
      {},
      h(PinInput, {
        otp: true,
        value,
        onChange,
        onComplete: submit,
        children: [0, 1, 2, 3, 4, 5].map((key) => h(PinInputField, { key })),
      }),
    ),
  ),
);
