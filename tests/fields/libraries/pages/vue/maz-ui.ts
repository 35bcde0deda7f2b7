import 'maz-ui/styles';
import MazInputCode from 'maz-ui/components/MazInputCode';
import { h } from 'vue';
import { submit } from '../contract.ts';
import { model, mount } from './mount.ts';

mount((code) => h(MazInputCode, { ...model(code), codeLength: 6, onCompleted: submit }));
