import { RolesScreen } from '@/features/organisation/components/roles-screen';
import { definePage } from '@/ui';

export default definePage(RolesScreen);
