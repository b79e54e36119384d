import { MyForecastsPanel } from '../../features/forecasts/my-forecasts-panel.js';
import { MyPartPage } from '../../features/my-part/my-part-page.js';
import { OwnPrivacyPanel } from '../../features/people/profile/own-privacy-panel.js';
import { OwnProfilePanel } from '../../features/people/profile/own-profile-panel.js';

/** One's own part: what one believed and what came of it, one's profile and the way out beside what is asked. */
export function MyPartScreen() {
  return (
    <MyPartPage forecasts={<MyForecastsPanel />} profile={<OwnProfilePanel />} forget={<OwnPrivacyPanel />} />
  );
}
