import { TreeScreen } from '@/features/organisation/components/tree-screen';
import { definePage } from '@/ui';

export default definePage(TreeScreen);
