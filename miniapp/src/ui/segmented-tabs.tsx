import { useId } from 'react';
import { Pressable } from './pressable';
import { Box, Words } from './primitives';

export interface SegmentedTabsProps<T extends string> {
  label: string;
  tabs: readonly { readonly value: T; readonly label: string; readonly count?: number }[];
  value: T;
  onChange: (value: T) => void;
}

/** Two to four views of the same thing. Arrow keys move between them. */
export function SegmentedTabs<T extends string>({ label, tabs, value, onChange }: SegmentedTabsProps<T>) {
  const group = useId();
  const move = (key: string) => {
    const at = tabs.findIndex((tab) => tab.value === value);
    const next = tabs[key === 'ArrowRight' ? at + 1 : key === 'ArrowLeft' ? at - 1 : -1];
    if (!next) return;
    onChange(next.value);
    if (process.env.TARO_ENV === 'h5') document.getElementById(`${group}${next.value}`)?.focus();
  };
  return (
    <Box className="lp-tabs" role="tablist" label={label}>
      {tabs.map((tab) => (
        <Pressable
          key={tab.value}
          id={`${group}${tab.value}`}
          className={`lp-tab${tab.value === value ? ' is-selected' : ''}`}
          role="tab"
          isSelected={tab.value === value}
          isTabStop={tab.value === value}
          onPress={() => onChange(tab.value)}
          onKey={move}
        >
          <Words>{tab.count === undefined ? tab.label : `${tab.label} ${tab.count}`}</Words>
        </Pressable>
      ))}
    </Box>
  );
}
