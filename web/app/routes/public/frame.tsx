import { Outlet } from 'react-router';
import { Frame } from '../../ui/frame';

export default function PublicPages() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}
