import type { ReactNode } from 'react';
import { Box, Heading } from './primitives';

export interface PageProps {
  title: string;
  tab?: 'inbox' | 'card' | 'scan' | 'me';
  children?: ReactNode;
}

export function Page({ title, children }: PageProps) {
  return (
    <Box className="lp-page">
      <Heading level={1}>{title}</Heading>
      <Box className="lp-main" role="main">
        {children}
      </Box>
    </Box>
  );
}
