// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// One large line icon on a white disc.
Rectangle {
    property string icon: "doc"
    width: 320; height: 320; radius: 160
    color: Theme.surface
    border { width: Theme.yellow ? 3 : 0; color: Theme.border }
    Image { anchors.centerIn: parent; width: 176; height: 176; sourceSize.width: 176; source: Theme.icon(parent.icon, Theme.action) }
}
