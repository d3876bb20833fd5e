import { definePage } from '@/ui';
import { PlaqueEditScreen } from '@/features/plaque/components/edit-screen';

export default definePage(PlaqueEditScreen);
