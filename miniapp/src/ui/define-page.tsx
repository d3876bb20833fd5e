import type { ComponentType } from 'react';

export function definePage(Screen: ComponentType): ComponentType {
  return Screen;
}
