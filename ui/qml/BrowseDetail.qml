// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The same page for somebody without a card: to know, not to order.
DocumentPage {
    state_: "BrowseDetail"
    nextText: qsTrId("browse.start")
}
