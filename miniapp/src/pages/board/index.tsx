import { definePage } from '@/ui';
import { BoardScreen } from '@/features/board/components/board-screen';

export default definePage(BoardScreen);
