// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// Themes beside (upright: above) their documents; two pages where there is no room for both.
Item {
    id: root
    readonly property var view: terminal.view
    readonly property bool apart: view.themesFirst || Theme.low
    readonly property bool choosing: apart && !view.open
    readonly property bool beside: !apart && !Theme.portrait
    Pager {
        id: themes
        visible: !root.apart || root.choosing
        anchors.left: parent.left
        width: root.beside ? 470 : parent.width
        height: root.choosing || root.beside ? parent.height : 334
        columns: root.beside || (root.choosing && Theme.portrait && Theme.large) ? 1 : 2
        spacing: 17
        least: root.choosing ? 130 : 88
        most: root.choosing ? 150 : 106
        items: root.view.themes || []
        delegate: ChoiceTheme { width: themes.cellWidth; height: themes.cellHeight; chosen: !root.apart && modelData.id === root.view.theme }
    }
    Pager {
        id: documents
        visible: !root.choosing
        anchors { left: root.beside ? themes.right : parent.left; leftMargin: root.beside ? 40 : 0; right: parent.right; bottom: parent.bottom }
        height: root.apart || root.beside ? parent.height : parent.height - 358
        columns: Theme.portrait ? 1 : 2
        spacing: 17
        least: 174
        most: 200
        items: root.choosing ? [] : root.view.documents || []
        delegate: DocumentCard { width: documents.cellWidth; height: documents.cellHeight }
    }
}
