// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Themes and documents; what is possible now is said on each. Large letters and a lowered screen make two pages of it.
ListPage {
    id: page
    state_: "Catalogue"
    heading: qsTrId("cat.title")
    Documents { anchors.fill: parent }
}
