// The search box of the documentation, in place of a library of ten times the size.
import { createContext, createElement as h, forwardRef, useContext } from 'react';

const Choice = createContext();

const steps = { ArrowDown: 1, ArrowUp: -1 };
const move = (event) => {
  const options = [...event.currentTarget.querySelectorAll('[role=option]')];
  const at = options.findIndex((each) => each.dataset.headlessuiState);
  if (event.key === 'Enter') {
    options[Math.max(at, 0)]?.click();
  } else if (steps[event.key] && options.length > 0) {
    event.preventDefault();
    const next = options[(at + steps[event.key] + options.length) % options.length];
    options.forEach((each) => { each.removeAttribute('data-headlessui-state'); each.ariaSelected = 'false'; });
    next.dataset.headlessuiState = 'active';
    next.ariaSelected = 'true';
    next.scrollIntoView({ block: 'nearest' });
  }
};

export const Combobox = ({ as, onChange, ...others }) => h(Choice.Provider, { value: onChange }, h(as, { ...others, onKeyDown: move }));
export const ComboboxInput = forwardRef((given, ref) => h('input', { ...given, ref, role: 'combobox', 'aria-expanded': true }));
export const ComboboxOptions = (given) => h('div', { ...given, role: 'listbox', onMouseDown: (event) => event.preventDefault() });
export const ComboboxOption = ({ value, ...others }) => {
  const choose = useContext(Choice);
  return h('div', { ...others, role: 'option', onClick: () => { choose(value); document.activeElement?.blur(); } });
};
