import { definePage } from '@/ui';
import { DelegationsScreen } from '@/features/organisation/components/delegations-screen';

export default definePage(DelegationsScreen);
