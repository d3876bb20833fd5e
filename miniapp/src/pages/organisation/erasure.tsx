import { ErasureScreen } from '@/features/organisation/components/erasure-screen';
import { definePage } from '@/ui';

export default definePage(ErasureScreen);
