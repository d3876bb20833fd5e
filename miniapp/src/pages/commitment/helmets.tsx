import { definePage } from '@/ui';
import { HelmetsScreen } from '@/features/commitment/components/helmets-screen';

export default definePage(HelmetsScreen);
